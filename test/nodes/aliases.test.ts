import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { callbackProperties, propertiesOf } from '../../providers';
import type { Verb } from '../../core/provider/provider';

const folder = path.join(__dirname, '..', '..', 'nodes');
const codex = z.object({ alias: z.array(z.string()) });
const aliasesOf = (className: string) =>
	codex.parse(JSON.parse(readFileSync(path.join(folder, className, `${className}.node.json`), 'utf8'))).alias;

const verbs: Record<Verb, true> = {
	createCreditCustomer: true,
	requestBankConsent: true,
	uploadBankStatement: true,
	checkAnalysisStatus: true,
	getCreditInsights: true,
	assessAffordability: true,
	getCreditScore: true,
};
const isVerb = (name: string): name is Verb => Object.hasOwn(verbs, name);

/** The providers that a node offers, by the names people know them by. */
function offered(className: string): string[] {
	const name = className.replace(/^./, (letter) => letter.toLowerCase());
	const properties: INodeProperties[] = isVerb(name)
		? propertiesOf(name)
		: name === 'creditCallbackTrigger'
			? callbackProperties()
			: [];
	const provider = properties.find((property) => property.name === 'provider');
	return (provider?.options ?? []).map((option) => option.name);
}

const nodes = readdirSync(folder)
	.filter((className) => offered(className).length > 0)
	.sort();

test('every verb and the trigger are looked at', () => {
	expect(nodes).toHaveLength(Object.keys(verbs).length + 1);
});

test.each(nodes)('%s is found by the name of every provider that it offers', (className) => {
	expect(aliasesOf(className)).toEqual(expect.arrayContaining(offered(className)));
});

test.each(['credit webhook', 'webhook credit', 'webhook', 'callback'])('the trigger is found by "%s"', (words) => {
	expect(aliasesOf('CreditCallbackTrigger')).toContain(words);
});
