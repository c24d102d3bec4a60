import { monthAt } from '../../src/domain/figures/month'
import { TimeIsUp } from '../kit/run'
import { moveFigureRun, type FigureRun } from '../shared/figures/figure-runs.repo'

/** As it is after a step. Another that goes on with it leaves nothing to do here: this one stops as if its time were up. */
export async function moved(from: FigureRun, data: Partial<Omit<FigureRun, '_id' | 'step'>>): Promise<FigureRun> {
  if (!(await moveFigureRun(from, data))) throw new TimeIsUp()
  return { ...from, ...data, step: from.step + 1 }
}

/** Whether a month was over as it was counted. */
export const isFinal = ({ _id, startedAt }: Pick<FigureRun, '_id' | 'startedAt'>): boolean => monthAt(startedAt) > _id
