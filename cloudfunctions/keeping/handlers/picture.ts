import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { pictureKindOf } from '../../../src/domain/homes/picture'
import { PICTURES_PER_HOUR } from '../../../src/domain/limits'
import { fileUrls } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { barePicture } from '../../shared/files/bare-picture'
import { venuePlace } from '../../shared/files/places'
import { receivePart, type Looked, type Taking } from '../../shared/files/receive'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type Picture = Handler<Contract['keeping']['picture'], Context, Loaders>

export const picture: Picture = async ({ venueId, ...sent }, context) => {
  const stored = await receivePart(sent, { ...TAKING, place: venuePlace(venueId) }, context)
  if (stored === null) return { pictureId: null, url: null }
  const { url } = await fileUrls({ url: stored.file })
  return { pictureId: stored._id, url }
}

const TAKING: Omit<Taking, 'place'> = {
  gate: 'picture',
  mostAnHour: PICTURES_PER_HOUR,
  begin: (first) => {
    if (pictureKindOf(first) === null) throw noPicture()
  },
  look,
  sentences: {
    tooMany: '一小时内传的照片太多了，请过一会儿再传',
    broken: '照片没有传完整，请重新选一次',
  },
}

/** Phones send it without; whatever has sent it, nobody is told where and when it was taken. */
function look(file: Buffer): Looked {
  const ending = pictureKindOf(file)
  if (ending === null) throw noPicture()
  const content = barePicture(file)
  if (content === null) throw new AppError('INVALID_INPUT', '这张照片读不出来，请换一张')
  return { content, ending, about: null }
}

const noPicture = (): AppError => new AppError('INVALID_INPUT', '这不是照片：请选 JPG、PNG 或 WebP 图片')
