import type { SessionCard } from '../../contract/checkins'

/** What a session is called: its activity, or 自由到访. */
export const sessionName = ({ activity }: Pick<SessionCard, 'activity'>): string => activity?.title ?? '自由到访'
