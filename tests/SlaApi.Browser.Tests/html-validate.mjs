// Reads a page a line, as a JSON string; answers a line each, the messages as a JSON array. Ends with its input.
import { createInterface } from "node:readline";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validate = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Razor determines the layout of the source; it does not affect validity.
    "no-trailing-whitespace": "off",
    // Of two ways to write the same, both valid, the framework chooses.
    "doctype-style": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    // A button in a form submits it: that is what ours are for.
    "no-implicit-button-type": "off",
    // The boxes of a list share its name, after a hidden empty one that is sent when none is ticked.
    "form-dup-name": "off",
    // Our own files come from our own origin; there is no other.
    "require-sri": ["error", { target: "crossorigin" }],
  },
}));

for await (const line of createInterface({ input: process.stdin })) {
  const report = await validate.validateString(JSON.parse(line));
  const messages = report.results.flatMap(result => result.messages);
  console.log(JSON.stringify(messages.map(m => `${m.ruleId}: ${m.message} (${m.line}:${m.column}${m.selector ? ", " + m.selector : ""})`)));
}
