const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The IEND chunk: every PNG ends with it. */
const pngEnd = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);
const jpegEnd = Buffer.from([0xff, 0xd9]);

/** Whether the bytes start like a PNG or a JPEG. */
export function looksLikeImage(bytes: Buffer): boolean {
	return startsWith(bytes, pngStart) || startsWith(bytes, jpegStart);
}

/** Whether a picture has its end too: one that was cut off has not. */
export function isWholeImage(bytes: Buffer): boolean {
	return bytes.lastIndexOf(startsWith(bytes, pngStart) ? pngEnd : jpegEnd) > 0;
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
	return bytes.subarray(0, start.length).equals(start);
}
