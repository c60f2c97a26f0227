/** A rule for scripts, demo and tests: nothing that only one system has. They run on Linux, macOS and Windows, and only Linux is at hand to try. */

/** A text that is a path of Unix, with its first folder. */
const UNIX_PATH = /^\/(?:tmp|usr|bin|proc|dev|home|var|etc|opt|root)(?:\/|$)/;
/** Names of variables that hold a folder of the file system. */
const A_FOLDER = /(?:^root|^cache|folder|directory|Folder|Root|Dir)$/;
/** Functions of node:child_process that hand their text to a shell, which differs from system to system. */
const THROUGH_A_SHELL = new Set(['exec', 'execSync']);

const portable = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			path: '"{{text}}" is a path of Unix: use tmpdir() or homedir() of node:os, or say why it is right in a comment that disables this line.',
			joined: 'Join folders with path.join(): a path of Windows has another separator, and n8n compares them.',
			pathname: 'The pathname of a file URL is no path on Windows ("/C:/..."): use fileURLToPath().',
			imported: 'import() takes no path of Windows: give it pathToFileURL(...).href.',
			shell:
				'A shell reads this differently on each system: start the program by a list of arguments (scripts/lib/spawn.mjs).',
		},
	},
	create(context) {
		return {
			Literal(node) {
				if (typeof node.value === 'string' && UNIX_PATH.test(node.value))
					context.report({ node, messageId: 'path', data: { text: node.value } });
			},
			TemplateLiteral(node) {
				const [first] = node.quasis;
				if (UNIX_PATH.test(first.value.raw))
					context.report({ node, messageId: 'path', data: { text: first.value.raw } });
				const isJoined = node.expressions.some(
					(expression, at) =>
						expression.type === 'Identifier' &&
						A_FOLDER.test(expression.name) &&
						node.quasis[at + 1].value.raw.startsWith('/') &&
						!/:\/\/$/.test(node.quasis[at].value.raw),
				);
				if (isJoined) context.report({ node, messageId: 'joined' });
			},
			'MemberExpression[property.name="pathname"] > NewExpression.object[callee.name="URL"]'(node) {
				const isOfFile = node.arguments.some((argument) => context.sourceCode.getText(argument) === 'import.meta.url');
				if (isOfFile) context.report({ node, messageId: 'pathname' });
			},
			ImportExpression({ source }) {
				const made = source.type === 'CallExpression' ? context.sourceCode.getText(source.callee) : '';
				if (/^(?:inRoot|path\.join|path\.resolve|join|resolve)$/.test(made))
					context.report({ node: source, messageId: 'imported' });
			},
			ImportDeclaration({ source, specifiers }) {
				if (!/^(?:node:)?child_process$/.test(source.value)) return;
				for (const { imported, local } of specifiers) {
					if (THROUGH_A_SHELL.has((imported ?? local).name)) context.report({ node: source, messageId: 'shell' });
				}
			},
			'Property[key.name="shell"] > Literal[value=true]'(node) {
				context.report({ node, messageId: 'shell' });
			},
		};
	},
};

module.exports = { portable };
