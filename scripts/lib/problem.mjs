/** A failure whose message already says what happened and what to do: it is shown without a stack trace. */
export class Problem extends Error {}
