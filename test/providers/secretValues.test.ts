import type { ICredentialType } from 'n8n-workflow';
import { redact } from '../../core/base/redact';
import type { ProviderWithApi } from '../../core/provider/provider';
import { FriendlyScoreApi } from '../../credentials/FriendlyScoreApi.credentials';
import { InscribeApi } from '../../credentials/InscribeApi.credentials';
import { PericulumApi } from '../../credentials/PericulumApi.credentials';
import { QardApi } from '../../credentials/QardApi.credentials';
import { WorldlineApi } from '../../credentials/WorldlineApi.credentials';
import { friendlyScore } from '../../providers/friendlyScore';
import { inscribe } from '../../providers/inscribe';
import { periculum } from '../../providers/periculum';
import { qard } from '../../providers/qard';
import { worldline } from '../../providers/worldline';

const CREDENTIALS: Array<[string, ICredentialType, ProviderWithApi]> = [
	['FriendlyScore', new FriendlyScoreApi(), friendlyScore],
	['Inscribe', new InscribeApi(), inscribe],
	['Periculum', new PericulumApi(), periculum],
	['Qard', new QardApi(), qard],
	['Worldline', new WorldlineApi(), worldline],
];

/** Addresses, and names that a provider has for all of its clients. */
const PUBLIC = ['baseUrl', 'apiUrl', 'tokenUrl', 'audience', 'scope', 'app'];

/** A value of words, which no form gives away. */
const valueOf = (name: string) => `quite ${name} plain`;

describe.each(CREDENTIALS)('the credential of %s', (_name, type, provider) => {
	const texts = type.properties.filter(({ type: kind }) => kind === 'string' || kind === 'hidden');
	const credential = Object.fromEntries(
		type.properties.map(({ name, default: preset }) => [
			name,
			texts.some((text) => text.name === name) ? valueOf(name) : preset,
		]),
	);
	const secrets = provider.secretsOf(credential);

	it.each(texts.map(({ name }) => name).filter((name) => !PUBLIC.includes(name)))(
		'has no error quote its %s',
		(name) => {
			expect(redact(`Value "${valueOf(name)}" is wrong`, secrets)).toBe('Value "[removed]" is wrong');
		},
	);

	it('has its headers added by a property of its own, as n8n looks for it in a copy', () => {
		expect(typeof { ...type }.authenticate).toBe('function');
	});

	it('lets addresses and choices be quoted, and what n8n keeps beside them', () => {
		const others: Record<string, unknown> = {
			...credential,
			allowedHttpRequestDomains: 'all',
			allowedDomains: 'example.com',
		};
		const text = `all of example.com, ${type.properties
			.filter(({ name }) => PUBLIC.includes(name) || !texts.some((field) => field.name === name))
			.map(({ name }) => String(others[name]))
			.join(', ')}`;
		expect(redact(text, provider.secretsOf(others))).toBe(text);
	});
});
