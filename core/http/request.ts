export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A small GET, in terms of the provider's document. */
export interface SmallRead {
	/** Made with `pathOf`, below the credential's base URL. */
	path: string;
	query?: Record<string, string | number>;
}

/** One request to a provider, in terms of the provider's document. */
export interface ProviderRequest extends SmallRead {
	method: Method;
	/** Headers of this request alone; those of every request belong to the credential. */
	headers?: Readonly<Record<string, string>>;
	json?: unknown;
	/** Made anew for every attempt; a native FormData can be sent again after a token was renewed, a stream cannot. */
	form?: () => FormData;
	/** Values that no error of the run may quote, beside those that their keys in `json` give away: a password, an identifier. */
	sensitive?: readonly string[];
	/** What to look for when it stays unclear whether a write has happened. */
	ifUnclear?: string;
	/** What to do about a refusal, where the provider's document says more than the status does. */
	cures?: Readonly<Record<number, string>>;
}

export interface RequestBody {
	content: string | FormData | undefined;
	/** About what goes over the wire: of a form the parts without what separates them. */
	bytes: number;
}

/** What a request sends. */
export function bodyOf({ form, json }: ProviderRequest): RequestBody {
	if (form !== undefined) {
		const content = form();
		let bytes = 0;
		for (const [, part] of content) bytes += typeof part === 'string' ? Buffer.byteLength(part) : part.size;
		return { content, bytes };
	}
	if (json === undefined) return { content: undefined, bytes: 0 };
	const content = JSON.stringify(json);
	return { content, bytes: Buffer.byteLength(content) };
}
