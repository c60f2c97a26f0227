import assert from 'node:assert/strict';
import { runsOf, lanesOf, lineFor, decide, FORM, APPLICATIONS } from './credit-line.mjs';
import { start, step } from './chain.mjs';
import { scriptedModel } from './scripted-model.mjs';

const [application] = APPLICATIONS;
const unknownKey = '999999999';
const answersOf = (messages) => messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
/** An answer of a tool, out of the text or the list around it. */
const toldBy = (answer) => [JSON.parse(answer)].flat().map((one) => one.response ?? one)[0];

/** Nodes of a credit file as an agent's tools in the middle of the line: each answers the agent alone, and the file goes on as it was. */
export function tests(context) {
	const { client, credentials } = context;
	let requests;
	let execution;

	return [
		[
			'an agent asks the nodes of a credit file as its tools, with a key of its own and with one that nobody has',
			async () => {
				const { upload, insights } = await lineFor(context);
				const script = (messages, tools) => {
					const named = (part) => tools.map(({ function: { name } }) => name).find((name) => name.includes(part));
					const asked = answersOf(messages).length;
					if (asked > 0) return { content: 'All is read.' };
					const key = /key (\d+)/.exec(JSON.stringify(messages))?.[1];
					return {
						calls: [
							[named('Status'), { key }],
							[named('Insights'), { key }],
							[named('Insights'), { key: unknownKey }],
							[named('Decide'), {}],
						],
					};
				};
				const model = await scriptedModel(script);
				const openAi = await client.createCredential('Scripted model', 'openAiApi', { apiKey: 'none', url: model.url });
				const periculum = { periculumApi: credentials.periculumApi };
				const tool = (name, verb, parameters, more = {}) => ({
					name,
					type: `n8n-nodes-credit-insights.${verb}Tool`,
					typeVersion: 1,
					// As a node that was dragged from the line to the agent would have it.
					parameters: { ...parameters, includeInputFields: true, descriptionType: 'manual', toolDescription: name },
					...more,
				});
				const keyOf = {
					provider: 'periculum',
					statementKey: "={{ $fromAI('key', 'Key of the statement', 'string') }}",
				};
				const goesOn = { credentials: periculum, onError: 'continueRegularOutput' };
				const tools = [
					tool('Read Status', 'checkAnalysisStatus', keyOf, goesOn),
					tool('Read Insights', 'getCreditInsights', { ...keyOf, output: 'summary' }, goesOn),
					tool('Try Decide', 'decideCreditApplication', FORM),
				];
				const agent = {
					name: 'AI Agent',
					type: '@n8n/n8n-nodes-langchain.agent',
					typeVersion: 2.2,
					parameters: {
						promptType: 'define',
						text: '=Read the statement with key {{ $json.statement.statementId }}',
						options: { maxIterations: 4 },
					},
				};
				const chat = {
					name: 'Chat Model',
					type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
					typeVersion: 1.2,
					parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
					credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
				};
				const line = [step(start, 'n8n-nodes-base.manualTrigger', {}), upload, insights, decide(FORM)];
				const to = (node, type = 'main', output = 0) => ({ output, entry: { node, type, index: 0 } });
				const wires = [
					...line.slice(1).map((node, index) => [line[index].name, to(node.name)]),
					['Upload', to('AI Agent')],
					['Chat Model', to('AI Agent', 'ai_languageModel')],
					...tools.map(({ name }) => [name, to('AI Agent', 'ai_tool')]),
				];
				const connections = {};
				for (const [from, { entry }] of wires) {
					connections[from] ??= { [entry.type]: [[]] };
					connections[from][entry.type][0].push(entry);
				}
				const nodes = [...line, agent, chat, ...tools].map((node, index) => ({
					id: node.name,
					typeVersion: 1,
					position: [200 * index, 0],
					...node,
				}));
				const { id } = await client.createWorkflow({
					name: 'Tools of a credit file',
					nodes,
					connections,
					pinData: { [start]: [{ json: application }] },
					settings: { executionOrder: 'v1' },
				});
				execution = await client.runToEnd(id, start);
				await model.stop();
				assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
				requests = model.requests;
			},
		],
		[
			'each answers alone: the status, the figures, the problem in words, and a decision on the one output that an agent sees',
			() => {
				const [status, summary, problem, decision] = answersOf(requests.at(-1).messages);
				assert.equal(toldBy(status).status, 'ready');
				assert.ok(toldBy(summary).monthlyIncome > 0, summary);
				assert.match(problem, /404|does not know|not found/i);
				assert.doesNotMatch(problem, /"monthlyIncome":\s*\d/);
				// Nothing before it made figures: an agent gets no loan approved by asking for it.
				assert.equal(toldBy(decision).decision.outcome, 'refer', decision);
				for (const answer of [status, summary, problem]) assert.doesNotMatch(answer, /applicationId|requestedAmount/);
			},
		],
		[
			'no tool offers what only a credit file has, and the file in the line is none the wiser',
			() => {
				for (const { function: offered } of requests[0].tools)
					assert.doesNotMatch(JSON.stringify(offered.parameters), /includeInputFields|outputField|replaceAnswer/);
				const [[file]] = lanesOf(execution, 'Insights');
				assert.deepEqual(Object.keys(file.json), [...Object.keys(application), 'statement', 'insights']);
				assert.equal(lanesOf(execution, 'Decide')[1][0].json.decision.outcome, 'approve');
				assert.equal(runsOf(execution, 'AI Agent').length, 1);
			},
		],
	];
}
