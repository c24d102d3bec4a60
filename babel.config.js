module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
        // Left as they are written: what Safari before 16.3 gets wrong of them is one case, and that is put right by itself.
        exclude: ['transform-parameters'],
        include: ['bugfix/transform-safari-id-destructuring-collision-in-function-expression'],
      },
    ],
  ],
}
