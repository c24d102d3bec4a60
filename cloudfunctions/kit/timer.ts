import { AppError, type Envelope } from '../../src/contract/errors'
import { caller } from './cloud'
import { refusal } from './envelope'

/** A `main` that runs for its timer alone: anybody else is refused in an envelope, as by any other function. Never throws. */
export const forTimer =
  <Report>(name: string, run: () => Promise<Report>) =>
  async (): Promise<Report | Envelope<never>> => {
    try {
      if (caller().source !== 'wx_trigger') throw new AppError('FORBIDDEN', '这里只由定时任务运行')
      return await run()
    } catch (failure) {
      return refusal(failure, { name, action: 'timer' })
    }
  }
