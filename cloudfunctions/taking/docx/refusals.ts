import { AppError } from '../../../src/contract/errors'

const refusing =
  (sentence: string) =>
  (cause?: unknown): AppError =>
    new AppError('INVALID_INPUT', sentence, cause === undefined ? undefined : { cause })

/** Why a document can't be taken over, with what to do about it. */
export const BROKEN = refusing('这个文件打不开，可能不完整。用 Word 或 WPS 打开，另存为 .docx 再传')
export const NO_DOCX = refusing('这不是 Word 文件。旧的 .doc 请先另存为 .docx，别的文件请当附件加')
export const TOO_LARGE = refusing('这个文件展开后太大，读不了。删掉用不到的图片或内容再传，或把它当附件加')
