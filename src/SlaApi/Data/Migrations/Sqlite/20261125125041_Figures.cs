using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SlaApi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Figures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Pauses",
                table: "handovers",
                newName: "Uncounted");

            migrationBuilder.AddColumn<bool>(
                name: "EverDisqualified",
                table: "handovers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "DueBeforePause",
                table: "handover_clocks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_handover_clocks_DueBeforePause",
                table: "handover_clocks",
                column: "DueBeforePause",
                filter: "\"DueBeforePause\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_handover_clocks_DueBeforePause",
                table: "handover_clocks");

            migrationBuilder.DropColumn(
                name: "EverDisqualified",
                table: "handovers");

            migrationBuilder.DropColumn(
                name: "DueBeforePause",
                table: "handover_clocks");

            migrationBuilder.RenameColumn(
                name: "Uncounted",
                table: "handovers",
                newName: "Pauses");
        }
    }
}
