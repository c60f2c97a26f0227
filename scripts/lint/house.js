/**
 * The house rules as ESLint rules: who may import whom, and that no provider is known by name outside its folders.
 * CONTRIBUTING.md shows the floors as a picture; this table is what holds.
 */
const path = require('node:path');
const { portable } = require('./portable.js');

/** The floors of core, lowest first. A room imports only from rooms on floors below its own. */
const CORE_FLOORS = [
	['base', 'names', 'shapes'],
	['http', 'insights'],
	['provider'],
	['run'],
	['affordability', 'callback'],
];

const floorOf = new Map(CORE_FLOORS.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));

/** What each room may import beside itself: a room of core by its floor, the others by this list. */
const MAY_IMPORT = {
	statement: ['core'],
	decision: ['core'],
	report: ['core', 'decision'],
	providers: ['core', 'statement'],
	registry: ['core', 'statement', 'decision', 'report', 'providers'],
	nodes: ['registry'],
	credentials: ['registry'],
	sandbox: [],
};

/** The room that a path inside the repository belongs to: `{ name, part }`, or null where no rule is about it. */
function roomOf(relative) {
	const [top, second, ...rest] = relative.split('/');
	if (top === 'providers') {
		return second === undefined || (rest.length === 0 && /^(?:index|nodes|registry)(\.\w+)?$/.test(second))
			? { name: 'registry', part: '' }
			: { name: 'providers', part: second };
	}
	if (top === 'core') return { name: 'core', part: second ?? '' };
	// Each node and each credential stands alone: two of them share nothing but the registry.
	if (top === 'nodes' || top === 'credentials') return { name: top, part: second ?? '' };
	return top in MAY_IMPORT || ['test', 'bench', 'demo', 'scripts'].includes(top) ? { name: top, part: '' } : null;
}

/** Why `from` may not import `to`, in words; null where it may. */
function refusal(from, to) {
	if (from === null || ['test', 'bench', 'demo', 'scripts'].includes(from.name)) return null;
	if (to === null) return 'it is outside the product';
	if (from.name === to.name && from.part === to.part) return null;
	if (from.name === 'core') {
		if (to.name !== 'core') return 'core knows nothing but core';
		const isBelow = (floorOf.get(to.part) ?? Infinity) < (floorOf.get(from.part) ?? -1);
		return isBelow ? null : `core/${to.part} is not on a floor below core/${from.part}`;
	}
	if (from.name === 'providers' && to.name === 'providers') return 'a provider never knows another one';
	return MAY_IMPORT[from.name].includes(to.name) ? null : `${from.name} may not know ${to.name}`;
}

const inRepository = (root, file) => path.relative(root, file).split(path.sep).join('/');

const floors = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { refused: '"{{source}}" may not be imported here: {{why}}. See CONTRIBUTING.md.' },
	},
	create(context) {
		const from = roomOf(inRepository(context.cwd, context.filename));
		const check = (node) => {
			const source = node.source?.value;
			if (typeof source !== 'string' || !source.startsWith('.')) return;
			const target = inRepository(context.cwd, path.resolve(path.dirname(context.filename), source));
			const why = refusal(from, roomOf(target));
			if (why !== null) context.report({ node: node.source, messageId: 'refused', data: { source, why } });
		};
		return {
			ImportDeclaration: check,
			ImportExpression: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			'TSImportType > TSLiteralType': (node) => check({ source: node.literal }),
		};
	},
};

/** A word that only one provider uses, in code and comments alike: core and nodes serve all of them. */
const noProviderNames = {
	meta: {
		type: 'problem',
		schema: [{ type: 'array', items: { type: 'string' } }],
		messages: {
			named: '"{{name}}" belongs to one provider: what is known about it stands in its folder in providers/.',
		},
	},
	create(context) {
		const [names = []] = context.options;
		const pattern = new RegExp(names.join('|'), 'gi');
		return {
			Program() {
				for (const { 0: name, index } of context.sourceCode.text.matchAll(pattern)) {
					context.report({ loc: context.sourceCode.getLocFromIndex(index), messageId: 'named', data: { name } });
				}
			},
		};
	},
};

/** Texts are read by core/provider/paramTypes: coercion makes the word "undefined" of what is missing, and a bare string refuses what it takes. */
const oneVocabulary = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			coerced: 'z.coerce makes "undefined" or "null" of what is not there: read it with core/provider/paramTypes.',
			bare: 'A verb reads texts with the vocabulary of core/provider/paramTypes, not with a bare z.string().',
		},
	},
	create(context) {
		const isVerb = /^providers\/[^/]+\/verbs\//.test(inRepository(context.cwd, context.filename));
		return {
			'MemberExpression[object.name="z"][property.name="coerce"]': (node) => {
				context.report({ node, messageId: 'coerced' });
			},
			'CallExpression > MemberExpression.callee[object.name="z"][property.name="string"]': (node) => {
				if (isVerb) context.report({ node, messageId: 'bare' });
			},
		};
	},
};

module.exports = {
	rules: { floors, 'no-provider-names': noProviderNames, 'one-vocabulary': oneVocabulary, portable },
	CORE_FLOORS,
};
