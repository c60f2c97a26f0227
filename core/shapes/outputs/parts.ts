import { z } from 'zod';

/** A figure: null is "not told", 0 is "told zero". Money is in major units of the answer's currency. */
export const figure = z.number().finite().nullable();
export const count = z.number().int().nonnegative().nullable();
/** A share that cannot be more than all of it. */
export const ratio = z.number().min(0).max(1).nullable();
export const share = z.number().nonnegative().nullable();
export const text = z.string().nullable();
export const flag = z.boolean().nullable();
export const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.nullable();
export const moment = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}(T.*)?$/)
	.nullable();

/** An object with these keys and no others. */
export const object = <T extends z.ZodRawShape>(shape: T) => z.object(shape).strict();

/** Said of a key in the published schemas; the editor, which shows what a node outputs by default, leaves such a key out. */
export const ON_REQUEST = 'Only where an option asks for it';

/** A key that an item has only where an option asks for it. */
export const onRequest = <T extends z.ZodTypeAny>(schema: T) => schema.optional().describe(ON_REQUEST);

/** The provider's own answer beside the neutral one. */
export const rawAnswer = onRequest(z.unknown());

/** The deadline of the waiting passed first. */
export const timedOut = onRequest(z.literal(true));

/** The provider's own answer, null where it gave none. */
export const toldRaw = z.unknown().refine((value) => value !== undefined);
