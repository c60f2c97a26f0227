import type { Person } from '../people/read';

/** A made-up bank as the consent page offers it. */
export interface ConsentBank {
	id: string;
	name: string;
	/** What comes of choosing it, in a few words. */
	holds: string;
}

const style = `
	body { font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #f3f5f8; margin: 0; }
	main { max-width: 40rem; margin: 2rem auto; padding: 1.5rem 2rem; background: #fff; border: 1px solid #d5dbe3; border-radius: 8px; }
	h1 { font-size: 1.4rem; margin-top: 0; }
	fieldset { border: 1px solid #d5dbe3; border-radius: 6px; margin: 0 0 1rem; padding: 0.5rem 1rem; }
	label { display: block; padding: 0.35rem 0; }
	small { display: block; margin-left: 1.7rem; color: #4d5a6b; }
	button { font: inherit; padding: 0.55rem 1.2rem; border-radius: 6px; border: 1px solid #14508c; margin-right: 0.5rem; cursor: pointer; }
	button[value='consent'] { background: #14508c; color: #fff; }
	button[value='refuse'] { background: #fff; color: #14508c; }
`;

/** The consent page: a bank, an applicant, and two buttons; a plain form that a machine can post as well. */
export function consentPage(askedForHtml: string, banks: readonly ConsentBank[], people: Person[]): string {
	return page(
		'Share your bank account',
		`<p>${askedForHtml}</p>
		<form method="post">
			<fieldset>
				<legend>Your bank</legend>
				${banks.map(({ id, name, holds }, index) => choice('bank', id, name, holds, index === 0)).join('\n')}
			</fieldset>
			<fieldset>
				<legend>Who you are</legend>
				${people.map((one, index) => choice('person', one.slug, one.name, one.standsFor, index === 0)).join('\n')}
			</fieldset>
			<button name="decision" value="consent">Give access</button>
			<button name="decision" value="refuse">Refuse</button>
		</form>`,
	);
}

/** A page with one sentence: how it ended, or why the link does not work. */
export function messagePage(message: string): string {
	return page('Share your bank account', `<p>${escapeHtml(message)}</p>`);
}

/** What a lender sent, as text whatever is in it. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function choice(name: string, value: string, title: string, description: string, isChosen: boolean): string {
	const input = `<input type="radio" name="${name}" value="${escapeHtml(value)}"${isChosen ? ' checked' : ''} required>`;
	return `<label>${input} ${escapeHtml(title)} <small>${escapeHtml(description)}</small></label>`;
}

function page(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<title>${title} - sandbox</title>
	<style>${style}</style>
</head>
<body>
	<main>
		<h1>${title}</h1>
		${content}
	</main>
</body>
</html>
`;
}
