import { plainText } from '../words/texts';
import { type Html, html } from './html';
import { STYLE } from './style';

/** A whole page that needs nothing else: no script, no picture, no address. */
export function documentOf(title: string, body: Html): string {
	const page = html`<title>${plainText(title)}</title>
</head>
<body class="cir-body">
<div class="cir-page" lang="en">
${body}
</div>
</body>
</html>
`;
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<style>${STYLE}</style>
${page.toString()}`;
}
