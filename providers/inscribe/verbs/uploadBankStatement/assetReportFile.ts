import type { BinaryFile } from '../../../../core/provider/file';
import { isText } from './fileType';
import { readAssetReport } from './openBankingData';

const OBJECT = /^\uFEFF?\s*\{/;

/** The Plaid asset report that a lone JSON file holds, exactly as it is; null where the files are anything else. */
export async function assetReportOf(files: readonly BinaryFile[]): Promise<unknown> {
	const [file, ...others] = files;
	if (file === undefined || others.length > 0 || !isText(file.head)) return null;
	const text = await file.content.text();
	return OBJECT.test(text) ? readAssetReport(text.replace(/^\uFEFF/, '')) : null;
}
