/** `npm run demo`: loan decisions in a real n8n, with the editor left open (`-- --once` prints and stops). */
export default async function demo(args) {
	const { runDemo } = await import('../../demo/run.mjs');
	return runDemo(args);
}
