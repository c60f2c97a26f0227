import type { RateLimit } from '../../core/http/rateLimit';
import { entriesOf, param } from '../../core/provider/param';
import { oneOfItsOptions, wholeNumber } from '../../core/provider/paramTypes';
import type { Params } from '../../core/provider/params';

/** Inscribe's documented limits: the one of every account, and the one given on request. */
const LIMITS = {
	standard: { requests: 300, windowMs: 2 * 60_000 },
	higher: { requests: 3_000, windowMs: 5 * 60_000 },
} as const;

const MOST_WORKERS = 100;

/** Options of every operation, as the limit holds for all of them together. */
export const RATE_LIMIT_OPTIONS = {
	rateLimit: param(
		{
			displayName: 'Rate Limit',
			name: 'rateLimit',
			type: 'options',
			options: [
				{ name: '300 Requests in 2 Minutes', value: 'standard', description: 'What every account has' },
				{ name: '3,000 Requests in 5 Minutes', value: 'higher', description: 'What Inscribe gives on request' },
			],
			default: 'standard',
			description: 'How many requests your contract with Inscribe allows. No more are sent, over all items and nodes.',
		},
		oneOfItsOptions,
	),
	workers: param(
		{
			displayName: 'Workers',
			name: 'workers',
			type: 'number',
			default: 1,
			description: 'How many n8n workers share the rate limit in queue mode. Each of them keeps to its part.',
		},
		wholeNumber(1, MOST_WORKERS),
	),
};

/** The limit that this process keeps for a credential. Inscribe counts per IP address, so several workers share it. */
export function rateLimit(params: Params): RateLimit {
	const { rateLimit: contract, workers } = entriesOf(params, 'options', RATE_LIMIT_OPTIONS);
	const { requests, windowMs } = LIMITS[contract];
	return { requests: Math.max(1, Math.floor(requests / workers)), windowMs };
}
