/** For which operation and origin of the policy a parameter of Decide Credit Application is shown. */
export const DECIDE = { operation: ['decide'] };
export const BACKTEST = { operation: ['backtest'] };
export const WITH_POLICY = { operation: ['decide', 'backtest'] };
export const BY_FORM = { ...WITH_POLICY, policyFrom: ['form'] };
export const BY_JSON = { ...WITH_POLICY, policyFrom: ['json'] };
export const WITH_FRAME = { ...WITH_POLICY, policyFrom: ['form', 'rows'] };
