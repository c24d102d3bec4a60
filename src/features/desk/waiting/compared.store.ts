import type { WaitingRequest } from '../../../contract/desk'
import type { RequestBeside } from '../../../contract/requests'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** A request beside the rows of the roster that bear its name. */
export class ComparedStore {
  readonly beside = new Loadable<RequestBeside>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    private readonly row: WaitingRequest,
  ) {}

  refresh(): Promise<void> {
    const { branch, askId } = this.row
    return this.beside.load(() => this.app.call('identity', 'compareRequest', { branchId: branch.id, askId }))
  }
}
