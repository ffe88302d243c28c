namespace SlaApi.Authorization;

/// <summary>What an account may do in the admin; each has one role.</summary>
public enum Role
{
    /// <summary>Full access, including accounts.</summary>
    Administrator,

    /// <summary>Reads everything, changes agreements.</summary>
    Marketing,

    /// <summary>Reads everything, changes agreements.</summary>
    Sales,

    /// <summary>Reads everything.</summary>
    Management,

    /// <summary>Reads everything.</summary>
    Viewer,
}
