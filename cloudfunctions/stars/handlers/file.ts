import type { Contract } from '../../../src/contract'
import { NOTICE_FILE_SECONDS } from '../../../src/domain/limits'
import { fileAddress } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { starsPlace } from '../../shared/files/places'
import { receivePart } from '../../shared/files/receive'
import { takingAt } from '../../shared/files/written'
import type { Context } from '../../shared/people/context'
import { presentFile } from '../present-check'
import type { Loaders } from '../targets'

type File = Handler<Contract['stars']['file'], Context, Loaders>

export const file: File = async ({ venueId, name, ...sent }, context) => {
  const stored = await receivePart(sent, takingAt(starsPlace(venueId), name), context)
  if (!stored?.about) return { file: null }
  const { _id: id, file: kept, about, at } = stored
  const url = (await fileAddress(kept, NOTICE_FILE_SECONDS)) ?? ''
  return { file: presentFile({ ...about, id, file: kept, note: '', expiresAt: null, at }, url) }
}
