import { Empty } from '../../../../ui/empty'

/** In the place of this week's issue while there is none. */
export const NoIssue = () => <Empty title='新一期还没有上线' text='上线后会出现在这里，往期随时可以看。' />
