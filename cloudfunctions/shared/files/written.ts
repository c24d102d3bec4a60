import { AppError } from '../../../src/contract/errors'
import { FILES_PER_HOUR, PICTURE_PIXELS_MAX, PICTURE_SIDE_MAX } from '../../../src/domain/limits'
import {
  attachedKind,
  isAttached,
  NOT_ATTACHED,
  refusedAtOnce,
  type NotAttached,
} from '../../../src/domain/notices/attached-kind'
import { isPictureKind } from '../../../src/domain/notices/document'
import { attachedName } from '../../../src/domain/notices/file-name'
import { barePicture } from './bare-picture'
import { pictureSize, type PictureSize } from './picture-size'
import { writtenPlace } from './places'
import type { Looked, Taking } from './receive'

/** What is taken of files for what an organisation writes: by what is in them, under a name that ends as what they are. */
export const takingFor = (orgId: string, name: string): Taking => takingAt(writtenPlace(orgId), name)

/** The same for another place: what a keeper hands in is looked at as what an organisation writes. */
export const takingAt = (place: string, name: string): Taking => ({
  place,
  gate: 'written-file',
  mostAnHour: FILES_PER_HOUR,
  begin: (first) => {
    const reason = refusedAtOnce(first)
    if (reason !== null) throw notAttached(reason)
  },
  look: (file) => look(file, name),
  sentences: {
    tooMany: '一小时内传的文件太多了，请过一会儿再传',
    broken: '这个文件没有传完整，请重新选一次',
  },
})

function look(file: Buffer, name: string): Looked {
  const kind = attachedKind(file)
  if (!isAttached(kind)) throw notAttached(kind)
  const { content, size } = isPictureKind(kind) ? lookAtPicture(file) : { content: file, size: NO_SIZE }
  const about = { name: attachedName(name, kind), kind, bytes: content.length, ...size }
  return { content, ending: kind, about }
}

const NO_SIZE: PictureSize = { width: 0, height: 0 }

/** Whoever takes it in hand learns neither where it was taken nor by whom. */
function lookAtPicture(file: Buffer): { content: Buffer; size: PictureSize } {
  const content = barePicture(file)
  const size = content && pictureSize(content)
  if (!content || !size) throw notAttached('broken')
  const { width, height } = size
  if (Math.max(width, height) > PICTURE_SIDE_MAX || width * height > PICTURE_PIXELS_MAX)
    throw new AppError('INVALID_INPUT', '这张图片的像素太多，手机打不开。请缩小后再加')
  return { content, size }
}

const notAttached = (reason: NotAttached): AppError => new AppError('INVALID_INPUT', NOT_ATTACHED[reason])
