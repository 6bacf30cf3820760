# gnuplot -e "data='out'; picture='docs/pictures/solver_choice.svg'" benchmarks/support/solver_choice.gp
# Work and precision of every solver, from the points that build/.../solver_choice --data=FOLDER wrote.
if (!exists("data")) data = 'out'
if (!exists("picture")) picture = 'docs/pictures/solver_choice.svg'
if (picture[strlen(picture) - 3 : *] eq '.png') { set terminal pngcairo size 1350, 480 font 'sans,11' }
else { set terminal svg size 1350, 480 dynamic font 'sans,13' background 'white' }
set output picture

array names[3] = ['linear', 'partly_linear', 'stiff']
array titles[3] = ['linear: kratom and its effect sites', 'partly linear: kratom and drinks', 'stiff: an antibody and its target']
array blocks[3]
do for [k = 1:3] {
    stats sprintf('%s/solver_choice_%s.dat', data, names[k]) using 1 nooutput # before axes have ranges
    blocks[k] = STATS_blocks # one more than there are: two empty lines end the last
}
array colours[6] = [0x000000, 0x0072b2, 0xd55e00, 0x009e73, 0x56b4e9, 0x66c2a5]
set logscale xy
set format x '10^{%T}'
set format y '10^{%T}'
set grid lw 1 dt 1 lc rgb '#cccccc'
set xlabel 'time of one simulation (µs)'
set key top right reverse Left samplen 2 spacing 1.1 box lc rgb '#cccccc' opaque
set yrange [1e-15:1]
set xrange [1:1e5]
set multiplot layout 1,3
do for [k = 1:3] {
    file = sprintf('%s/solver_choice_%s.dat', data, names[k])
    set title titles[k]
    if (k == 1) { set ylabel 'largest relative error' } else { unset ylabel }
    plot for [b = 0:blocks[k] - 2] file index b using 1:2:(colours[int($3)]) with linespoints lw 2 pt 7 ps 0.7 lc rgb variable title columnheader(1)
}
unset multiplot
