import { forPushes } from '../kit/push'
import { takePictureCheck } from './picture-check'

/** What WeChat pushes: the answers of its content check about pictures. Anything else is taken, and nothing is done. */
export const main = forPushes('pushes', takePictureCheck)
