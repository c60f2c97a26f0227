import {
	type Node,
	type ParseError,
	type ParseErrorCode,
	findNodeAtLocation,
	getNodeValue,
	parseTree,
} from 'jsonc-parser';
import { type z } from 'zod';
import { inputError } from '../../core/base/errors';
import { plainWords } from '../../core/base/plainWords';
import { redact } from '../../core/base/redact';
import type { Policy } from './policy';
import { creditPolicy } from './schema';
import { WARNINGS_FOR_PERSON } from './warnings';

/** A policy is a page, not a book. */
const LONGEST_POLICY_CHARACTERS = 500_000;
const LONGEST_QUOTE = 40;

/** A place in a policy document: keys and indexes. */
export type PolicyPath = ReadonlyArray<string | number>;

/** How a policy is called in what is said about it. */
export interface PolicyLabels {
	/** Where it comes from, such as Policy or Compare Policy. */
	label: string;
	/** What a place in it is called; by default as JSON has it. */
	placeOf?: (path: PolicyPath) => string;
}

/**
 * Reads a policy, as data or as JSON text. What is wrong with it is refused with the reason, where it stands, and in a text the line.
 * A list of warnings that is left out becomes the catalogue's, so that a kept policy goes on to mean what it meant.
 */
export function parsePolicy(
	given: unknown,
	{ label, placeOf = jsonPlace }: PolicyLabels = { label: 'Policy' },
): Policy {
	const { value, lineOf } = typeof given === 'string' ? readText(given, label) : { value: given, lineOf: () => null };
	const parsed = creditPolicy.safeParse(value, { errorMap: wordsOfPolicies });
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const path = issue?.path ?? [];
		throw policyFault(label, `${placeOf(path)} ${issue?.message ?? 'is not valid'}`, lineOf(path));
	}
	const { name, version, currency, limits, evidence, rules } = parsed.data;
	return {
		name,
		version,
		currency,
		limits,
		evidence: { ...evidence, warnings: evidence.warnings ?? WARNINGS_FOR_PERSON },
		rules,
	};
}

/** Why a policy cannot be read. */
export function policyFault(label: string, why: string, line: number | null = null) {
	const where = line === null ? label : `${label}, line ${line}`;
	return inputError(`${where}: ${why}`, 'Put it right, then run the node again.', 'POLICY_INVALID');
}

/** `rules[2].value`; the policy itself where the path is empty. */
function jsonPlace(path: PolicyPath): string {
	if (path.length === 0) return 'it';
	return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${key}`)).join('');
}

/** zod's own words are for programmers; those of the schema say what is wrong themselves. */
const wordsOfPolicies: z.ZodErrorMap = (issue, context) => {
	if (issue.code !== 'unrecognized_keys') return plainWords(issue, context);
	const names = issue.keys.map((key) => `"${redact(key.slice(0, LONGEST_QUOTE))}"`).join(', ');
	return { message: `has ${names}, which is not known there` };
};

interface ReadText {
	value: unknown;
	/** The line, from 1, on which the value at a path starts; of what is missing, that of what it is missing from. */
	lineOf: (path: PolicyPath) => number | null;
}

function readText(text: string, label: string): ReadText {
	if (text.trim() === '') throw policyFault(label, 'it is empty');
	if (text.length > LONGEST_POLICY_CHARACTERS) throw policyFault(label, 'it is too long');
	const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
	const faults: ParseError[] = [];
	const tree = treeOf(text, faults, label);
	const [fault] = faults;
	if (fault !== undefined || tree === undefined) {
		const why = SYNTAX[fault?.error ?? 0] ?? 'this is not JSON';
		throw policyFault(label, why, lineAt(fault?.offset ?? 0));
	}
	const twice = repeatedKey(tree);
	if (twice !== null) throw policyFault(label, `"${twice.key}" is there twice`, lineAt(twice.offset));
	const value: unknown = getNodeValue(tree);
	return { value, lineOf: (path) => lineAt(nearestNode(tree, path).offset) };
}

function treeOf(text: string, faults: ParseError[], label: string): Node | undefined {
	try {
		return parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
	} catch {
		// The parser calls itself for each level, and has none left.
		throw policyFault(label, 'it is nested too deep');
	}
}

/** By the numbers of jsonc-parser's ParseErrorCode, which are part of its public interface. */
const SYNTAX: Partial<Record<ParseErrorCode | 0, string>> = {
	2: 'a number is not written as JSON writes it',
	3: 'a name in double quotes is missing',
	4: 'a value is missing',
	5: 'a colon is missing after a name',
	6: 'a comma is missing before this',
	7: 'a closing brace } is missing',
	8: 'a closing bracket ] is missing',
	9: 'the text goes on after the end of the policy',
	10: 'comments are not allowed in JSON',
	11: 'a comment does not end, and none is allowed in JSON',
	12: 'a text does not end: a double quote is missing',
	13: 'a number does not end',
	14: 'a \\u in a text is not followed by four digits',
	15: 'a backslash in a text is followed by what JSON does not know',
	16: 'there is a character that a text cannot hold',
};

function nearestNode(tree: Node, path: PolicyPath): Node {
	for (let length = path.length; length > 0; length -= 1) {
		const node = findNodeAtLocation(tree, path.slice(0, length));
		if (node !== undefined) return node;
	}
	return tree;
}

/** The first key that an object has twice: of two limits nobody can tell which was meant. */
function repeatedKey(node: Node): { key: string; offset: number } | null {
	const keys = new Set<string>();
	for (const child of node.children ?? []) {
		const [name] = child.type === 'property' ? (child.children ?? []) : [];
		if (name !== undefined) {
			const key = String(name.value);
			if (keys.has(key)) return { key: redact(key.slice(0, LONGEST_QUOTE)), offset: name.offset };
			keys.add(key);
		}
		const inside = repeatedKey(child);
		if (inside !== null) return inside;
	}
	return null;
}
