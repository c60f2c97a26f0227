import { z } from 'zod';
import { readJson } from '../http';
import type { Route } from '../router';
import type { Reporter } from './reporter';
import { resultsStyleFields } from './results';

const settingsSchema = z
	.object({
		url: z.string().url(),
		secretHeader: z.string().min(1).optional(),
		secret: z.string().min(1).optional(),
		casing: resultsStyleFields.casing.removeDefault().optional(),
		envelope: resultsStyleFields.envelope.removeDefault().optional(),
		retrySeconds: z.array(z.number().nonnegative().max(3600)).optional(),
	})
	.strict();

/** Test control below `/_sandbox/worldline`: what Worldline is told at onboarding, and what it has delivered. */
export function controlRoutes(reporter: Reporter): Route[] {
	return [
		{
			method: 'POST',
			path: '/callback-url',
			handle(request) {
				reporter.settings = { ...reporter.settings, ...readJson(request, settingsSchema) };
				return { status: 204 };
			},
		},
		{ method: 'GET', path: '/deliveries', handle: () => ({ status: 200, body: reporter.attempts }) },
	];
}
