/** TCP ports on this machine. */
import { createServer } from 'node:net';
import { Problem } from '../scripts/lib/problem.mjs';

const localhost = '127.0.0.1';

/** Refuses a port that is in use, saying how to choose another. */
export async function requireFreePort(port, cure) {
	if ((await listenOnce(port)) === undefined) throw new Problem(`Port ${port} is in use on this machine. ${cure}`);
}

/** A port that nobody uses right now. */
export const freePort = () => listenOnce(0);

function listenOnce(port) {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) =>
			['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(undefined) : reject(error),
		);
		server.listen(port, localhost, () => {
			const { port: opened } = server.address();
			server.close(() => resolve(opened));
		});
	});
}
