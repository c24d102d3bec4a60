import { AppError } from '../../../src/contract/errors'
import { BUNDLE_BYTES_MAX, BUNDLE_FILES_MAX, BUNDLE_PAGES_MAX } from '../../../src/domain/limits'

const refusing =
  (sentence: string) =>
  (cause?: unknown): AppError =>
    new AppError('INVALID_INPUT', sentence, cause === undefined ? undefined : { cause })

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

/** Why a file of old notices can't be taken, with what to do about it. */
export const tooMuch = (bytes: number): AppError =>
  refusing(`文件 ${megabytes(bytes)} MB，一次最大 ${megabytes(BUNDLE_BYTES_MAX)} MB。分成几份，按年份导入`)()
export const NO_BUNDLE = refusing('认不出这个文件。旧公告用网页（.html）、Word（.docx），或把它们装进一个 ZIP')
export const OLD_OR_LOCKED = refusing('这是旧的 .doc，或加了密码的文件。另存为没有密码的 .docx 再传')
export const BROKEN_ZIP = refusing('这个 ZIP 打不开，可能不完整，或里面的文件太多。重新压缩再传')
export const ENDLESS = refusing('这个 ZIP 展开后太大。分成几份，或去掉用不到的文件')
export const TOO_MANY_FILES = refusing(`这个 ZIP 里超过 ${BUNDLE_FILES_MAX} 个文件。分成几份再传`)
export const TOO_MANY_PAGES = refusing(`一次最多 ${BUNDLE_PAGES_MAX} 篇。分成几份，按年份导入`)
export const NO_PAGES = refusing('这个 ZIP 里没有网页（.html）或 Word（.docx）')

/** Why one of its files can't be read. */
export const LOCKED_FILE = refusing('这个文件加了密码，打不开')
export const BROKEN_FILE = refusing('这个文件不完整，打不开')
export const NO_TEXT = refusing('编码认不出，另存为 UTF-8 再传')
export const NOTHING_IN_IT = refusing('里面没有正文')
export const LARGE_FILE = refusing('这个文件太大，读不了')
