/** One input, and a second one for the rules while they come from there. */
export const DECIDE_INPUTS =
	'={{ $parameter["operation"] !== "replay" && $parameter["policyFrom"] === "rows" ? [{ type: "main", displayName: "Applications" }, { type: "main", displayName: "Policy" }] : ["main"] }}' as const;

/** An application without rows to decide it by is referred; the rules alone are nothing to decide. */
export const DECIDE_REQUIRED_INPUTS = [0];

/** Refer is the first output: there n8n sends whatever it could not decide. */
export const DECIDE_OUTPUTS =
	'={{ $parameter["operation"] === "decide" && ($parameter["options"] ?? {})["outputs"] !== "one" ? [{ type: "main", displayName: "Refer" }, { type: "main", displayName: "Approve" }, { type: "main", displayName: "Decline" }] : ["main"] }}' as const;
