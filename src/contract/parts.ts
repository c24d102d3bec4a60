import * as v from 'valibot'
import { PART_BYTES } from '../domain/limits'

/** A part of a file in base64; there is none without a byte. */
export const part = v.pipe(v.string(), v.nonEmpty(), v.base64(), v.maxLength(Math.ceil(PART_BYTES / 3) * 4))
