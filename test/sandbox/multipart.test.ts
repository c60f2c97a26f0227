import { parseMultipart } from '../../sandbox/multipart';

const contentType = 'multipart/form-data; boundary=edge';

function body(...parts: Array<string | Buffer>): Buffer {
	return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

describe('the multipart parser', () => {
	it('gives the name and the text of a field', () => {
		const parts = parseMultipart(
			contentType,
			body('--edge\r\nContent-Disposition: form-data; name="statementType"\r\n\r\nconsumer\r\n--edge--\r\n'),
		);

		expect(parts).toEqual([
			{ name: 'statementType', filename: null, contentType: null, content: Buffer.from('consumer') },
		]);
	});

	it('keeps every byte of a file, line breaks and dashes included', () => {
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 13, 10, 13, 10, 128, 13, 10]);
		const parts = parseMultipart(
			contentType,
			body(
				'--edge\r\nContent-Disposition: form-data; name="file"; filename="a b.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
				bytes,
				'\r\n--edge\r\nContent-Disposition: form-data; name="password"\r\n\r\n\r\n--edge--',
			),
		);

		expect(parts?.[0]).toEqual({ name: 'file', filename: 'a b.pdf', contentType: 'application/pdf', content: bytes });
		expect(parts?.[1]?.content).toHaveLength(0);
	});

	it('takes a quoted boundary and text before the first part', () => {
		const parts = parseMultipart(
			'multipart/form-data; charset=utf-8; boundary="two words"',
			body('preamble\r\n--two words\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--two words--'),
		);

		expect(parts).toMatchObject([{ name: 'a', content: Buffer.from('1') }]);
	});

	it('unescapes quotes in a file name', () => {
		const parts = parseMultipart(
			contentType,
			body('--edge\r\nContent-Disposition: form-data; name="f"; filename="a%22b\\"c.pdf"\r\n\r\n1\r\n--edge--'),
		);

		expect(parts?.[0]?.filename).toBe('a"b"c.pdf');
	});

	it.each([
		['the header has no boundary', 'multipart/form-data', '--edge--'],
		['the body has no delimiter', contentType, 'hello'],
		['the last delimiter is missing', contentType, '--edge\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
		['a part has no name', contentType, '--edge\r\nContent-Disposition: form-data\r\n\r\n1\r\n--edge--'],
		['a part has no end of its headers', contentType, '--edge\r\nContent-Disposition: form-data; name="a"\r\n--edge--'],
	])('refuses a body when %s', (_case, header, text) => {
		expect(parseMultipart(header, Buffer.from(text))).toBeNull();
	});
});
