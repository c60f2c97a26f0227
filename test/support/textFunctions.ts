import path from 'node:path';
import ts from 'typescript';

/** What a parameter takes, as far as calling it with a text needs it. */
export type ParameterKind = 'text' | 'bytes' | 'texts' | 'number' | 'boolean' | 'other';

/** An exported function that takes a text somewhere. */
export interface TextFunction {
	file: string;
	name: string;
	parameters: ParameterKind[];
}

const root = path.join(__dirname, '..', '..');
const OURS = /^(?:core|statement|decision|providers)\//;

/** Every exported function of the package, by its types, that takes a text, bytes or something unknown. */
export function textFunctions(): TextFunction[] {
	const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
	const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
	const program = ts.createProgram(
		fileNames.filter((file) => OURS.test(relative(file))),
		{ ...options, types: ['node'] },
	);
	const checker = program.getTypeChecker();
	return program
		.getSourceFiles()
		.filter(({ fileName }) => OURS.test(relative(fileName)))
		.flatMap((source) => exportsOf(source, checker))
		.filter(({ parameters }) => parameters.some((kind) => kind === 'text' || kind === 'bytes' || kind === 'texts'));
}

function relative(file: string): string {
	return path.relative(root, file).split(path.sep).join('/');
}

function exportsOf(source: ts.SourceFile, checker: ts.TypeChecker): TextFunction[] {
	const module = checker.getSymbolAtLocation(source);
	return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((symbol) => {
		const declaration = symbol.valueDeclaration;
		if (declaration === undefined || declaration.getSourceFile() !== source) return [];
		const [signature] = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
		if (signature === undefined) return [];
		return {
			file: relative(source.fileName),
			name: symbol.name,
			parameters: signature.parameters.map((parameter) =>
				kindOf(checker.getTypeOfSymbolAtLocation(parameter, declaration), checker),
			),
		};
	});
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): ParameterKind {
	const types = type.isUnion() ? type.types : [type];
	const has = (flag: ts.TypeFlags) => types.some(({ flags }) => (flags & flag) !== 0);
	if (has(ts.TypeFlags.String) || has(ts.TypeFlags.Unknown)) return 'text';
	if (types.some((one) => one.symbol?.name === 'Buffer' || one.symbol?.name === 'Uint8Array')) return 'bytes';
	if (types.some((one) => checker.isArrayType(one) && isText(checker.getTypeArguments(one as ts.TypeReference)[0])))
		return 'texts';
	if (has(ts.TypeFlags.Number)) return 'number';
	return has(ts.TypeFlags.BooleanLike) ? 'boolean' : 'other';
}

function isText(type: ts.Type | undefined): boolean {
	return type !== undefined && (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Unknown)) !== 0;
}
