import { z } from 'zod';
import { faultSchema, type Faults } from './faults';
import { readJson, type SandboxReply } from './http';
import type { Journal } from './journal';
import type { Addresses } from './misbehaviour';
import type { SandboxProvider } from './provider';
import type { Route } from './router';

/** Counters of the server itself; `maxInFlight` is the highest number of requests handled at the same time. */
export interface Traffic {
	requests: number;
	inFlight: number;
	maxInFlight: number;
}

const noContent: SandboxReply = { status: 204 };

/** The routes of test control (`/_sandbox/...`): no provider has them, and no client of a provider calls them. */
export function controlRoutes(
	providers: SandboxProvider[],
	faults: Faults,
	addresses: Addresses,
	journal: Journal,
	traffic: Traffic,
): Route[] {
	return [
		{
			method: 'POST',
			path: '/expire-tokens',
			handle() {
				for (const provider of providers) provider.expireTokens?.();
				return noContent;
			},
		},
		{
			method: 'POST',
			path: '/faults',
			handle(request) {
				const added = readJson(request, z.union([faultSchema, z.array(faultSchema)]));
				for (const fault of Array.isArray(added) ? added : [added]) faults.add(fault);
				return noContent;
			},
		},
		{
			method: 'DELETE',
			path: '/faults',
			handle() {
				faults.clear();
				return noContent;
			},
		},
		{
			method: 'GET',
			path: '/faults/:address',
			handle: (_, { address = '' }) => ({ status: 200, body: addresses.cameTo(address) }),
		},
		{ method: 'GET', path: '/requests', handle: () => ({ status: 200, body: journal.entries() }) },
		{
			method: 'DELETE',
			path: '/requests',
			handle() {
				journal.clear();
				return noContent;
			},
		},
		{
			method: 'POST',
			path: '/reset',
			handle() {
				for (const provider of providers) provider.reset();
				faults.clear();
				addresses.clear();
				journal.clear();
				traffic.requests = 0;
				traffic.maxInFlight = traffic.inFlight;
				return noContent;
			},
		},
		{
			method: 'GET',
			path: '/stats',
			handle() {
				const perProvider = providers.map((provider) => [provider.name, provider.stats()] as const);
				return {
					status: 200,
					body: {
						requests: traffic.requests,
						maxInFlight: traffic.maxInFlight,
						tokenCalls: perProvider.reduce((sum, [, stats]) => sum + (stats.tokenCalls ?? 0), 0),
						providers: Object.fromEntries(perProvider),
					},
				};
			},
		},
	];
}
