/**
 * A chat model of OpenAI's shape that says what a script tells it: `script(messages, tools)` answers `{ content }`, `{ calls: [[name, args]] }`,
 * or the `{ status }` of a refusal.
 */
import { createServer } from 'node:http';

export async function scriptedModel(script) {
	const requests = [];
	const server = createServer((request, response) => {
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', () => {
			const asked = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
			requests.push(asked);
			const { content = null, calls = [], status = 200 } = script(asked.messages ?? [], asked.tools ?? []);
			response.statusCode = status;
			const message = {
				role: 'assistant',
				content,
				...(calls.length > 0
					? {
							tool_calls: calls.map(([name, args], i) => ({
								id: `call_${requests.length}_${i}`,
								type: 'function',
								function: { name, arguments: JSON.stringify(args) },
							})),
						}
					: {}),
			};
			const finish = calls.length > 0 ? 'tool_calls' : 'stop';
			const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
			response.setHeader('Content-Type', 'application/json');
			response.end(
				JSON.stringify({
					id: `chatcmpl-${requests.length}`,
					object: 'chat.completion',
					created: 1,
					model: asked.model,
					choices: [{ index: 0, message, finish_reason: finish }],
					usage,
				}),
			);
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${server.address().port}/v1`,
		requests,
		stop: () => new Promise((resolve) => server.close(resolve)),
	};
}
