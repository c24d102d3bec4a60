export default definePageConfig({ navigationBarTitleText: '转发上级公告', enablePullDownRefresh: true })
