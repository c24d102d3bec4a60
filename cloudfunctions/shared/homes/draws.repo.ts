import { Collection } from '../../kit/collection'

/** The seed of one draw. It stands here and nowhere else: what is read of an activity can't tell it by mistake. */
export interface Draw {
  /** Of the activity. */
  _id: string
  seed: string
}

/** The only place that names the collection `draws`. */
const draws = new Collection<Draw>('draws')

export const findDraw = (activityId: string): Promise<Draw | null> => draws.get(activityId)

/** False where it has one: a seed is never written over. */
export const insertDraw = (draw: Draw): Promise<boolean> => draws.insert(draw)
