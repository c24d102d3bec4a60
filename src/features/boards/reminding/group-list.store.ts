import { makeAutoObservable, runInAction } from 'mobx'
import { groupText } from '../../../domain/assignments/group-text'
import type { RemindedBoard } from './reminded-board'

type Copy = (text: string) => Promise<boolean>

/** The list for the group chat, and whether it has been taken there. */
export class GroupListStore {
  /** The last try, and how often the board had been asked for by then. */
  private tried: { asked: number; copied: boolean } | null = null

  constructor(private readonly board: RemindedBoard) {
    makeAutoObservable<this, 'board'>(this, { board: false })
  }

  /** Null where no names may be seen. */
  get text(): string | null {
    const board = this.board.board.value
    return board?.may.includes('see-names') ? groupText(board) : null
  }

  /** Whether it is in the clipboard; null before it was tried, and once a newer board is on its way. */
  get copied(): boolean | null {
    return this.tried?.asked === this.board.asked ? this.tried.copied : null
  }

  async copy(into: Copy): Promise<void> {
    if (this.text === null) return
    const copied = await into(this.text)
    runInAction(() => (this.tried = { asked: this.board.asked, copied }))
  }
}
