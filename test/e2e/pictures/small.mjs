/** Pictures as a repository can keep them. */

/** What a picture may weigh. */
export const mostBytes = 40_000;
const widths = [1400, 1200, 1000, 800];
const qualities = [0.9, 0.8, 0.7, 0.6];

/** A PNG as WebP of at most `mostBytes`: as wide and as good as that allows. The browser of `page` does it, which knows both. */
export async function smallPicture(page, png) {
	for (const width of widths) {
		for (const quality of qualities) {
			const webp = await encoded(page, png, { width, quality });
			if (webp.length <= mostBytes) return webp;
		}
	}
	throw new Error(`The picture stays over ${mostBytes} bytes`);
}

async function encoded(page, png, { width, quality }) {
	const address = await page.evaluate(
		async ([base64, widest, as]) => {
			const { document, fetch, createImageBitmap } = globalThis;
			const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
			const canvas = document.createElement('canvas');
			canvas.width = Math.min(widest, image.width);
			canvas.height = Math.round((image.height * canvas.width) / image.width);
			const context = canvas.getContext('2d');
			context.imageSmoothingQuality = 'high';
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
			return canvas.toDataURL('image/webp', as);
		},
		[png.toString('base64'), width, quality],
	);
	return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
