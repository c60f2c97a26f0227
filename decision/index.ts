import { creditPolicy } from './policy/schema';

export { DECIDE_INPUTS, DECIDE_OUTPUTS, DECIDE_REQUIRED_INPUTS } from './node/connections';
export { decideCreditApplication } from './node/execute';
export { DECIDE_FIELDS } from './node/fields';

/** What users write themselves, by the name under which its JSON Schema is published. */
export const INPUT_SCHEMAS = { 'credit-policy': creditPolicy };
