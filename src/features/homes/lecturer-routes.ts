/** The way to who can be asked for a talk, which is another feature's. Apart from the other ways: those are on the phone before this feature is. */
export const lecturersUrl = (): string => '/features/talks/pages/list/index'
