import { Agent } from 'node:http';
import axios from 'axios';

/** A connection for each call: one that is kept may be closed at the other end while it is taken again. */
const httpAgent = new Agent({ keepAlive: false });

/** Asks the helper process of the tests for something; rejects with its words. */
export async function askHelper(action: 'start' | 'stop' | 'print', body: object): Promise<unknown> {
	const url = process.env.TEST_HELPER_URL;
	if (url === undefined)
		throw new Error('The helper process of the tests is not there: run jest with its configuration.');
	const { status, data } = await axios.post<unknown>(`${url}/${action}`, body, {
		httpAgent,
		validateStatus: () => true,
	});
	if (status !== 200) throw new Error(String(data));
	return data;
}
