"""SciPy's LSODA. Configurations: c (right-hand side in C, called without Python between), python (in NumPy)."""
import ctypes
import sys
import time

import numpy
from scipy.integrate import ode, odeint

library_path, workload, answers_path, sizes_path, method, tolerance, share, seconds, layout, sessions, days = sys.argv[1:]
tolerance, share, seconds = float(tolerance), float(share), float(seconds)
draw_length, states, answer_length = (int(number) for number in layout.split(","))
sessions = [float(day) for day in sessions.split(",")]
days = [float(day) for day in days.split(",")]

draws = numpy.fromfile(workload).reshape(-1, draw_length)
absolute = tolerance * share * numpy.fromfile(sizes_path)[:states]
library = ctypes.CDLL(library_path)
pointer = ctypes.POINTER(ctypes.c_double)


def address(array):
    return array.ctypes.data_as(pointer)


def capsule(name):
    """A C function as f2py takes it in place of a Python one."""
    new = ctypes.pythonapi.PyCapsule_New
    new.restype, new.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    return new(ctypes.cast(getattr(library, name), ctypes.c_void_p), None, None)


segments = []
for k, session in enumerate(sessions):
    end = sessions[k + 1] if k + 1 < len(sessions) else days[-1]
    segments.append((session, end, [i for i, day in enumerate(days) if session < day <= end]))


def begin(draw):
    y = numpy.zeros(states)
    library.begin(address(draw))
    library.start(address(y))
    return y


def solve_c(draw, into):
    y = begin(draw)
    for k, (session, end, outputs) in enumerate(segments):
        library.session(k, address(y))
        solver = ode(rate, jacobian if method == "c-band" else None)
        solver.set_integrator("lsoda", rtol=tolerance, atol=absolute, lband=3, uband=1, nsteps=10**6)
        solver.set_initial_value(y, session)
        for i in outputs:
            library.answer(address(solver.integrate(days[i])), address(into[i]))
        if end > solver.t:
            solver.integrate(end)
        y = solver.y.copy()


def solve_with_odeint(draw, into, make_rate):
    y = begin(draw)
    right_hand_side = make_rate(draw)
    for k, (session, end, outputs) in enumerate(segments):
        library.session(k, address(y))
        times = [session, *(days[i] for i in outputs)]
        if times[-1] < end:
            times.append(end)
        path = odeint(right_hand_side, y, times, rtol=tolerance, atol=absolute, ml=3, mu=1, mxstep=10**6)
        for i, row in zip(outputs, path[1:]):
            library.answer(address(row), address(into[i]))
        y = path[-1].copy()


def ctypes_rate(_):
    into = numpy.zeros(states)
    count = ctypes.byref(ctypes.c_int(states))
    target = address(into)

    def call(y, day):
        library.rate(count, ctypes.byref(ctypes.c_double(day)), address(y), target)
        return into

    return call


def python_rate(draw):
    """The same equations in plain Python: scalars are faster than arrays of three."""
    from math import exp, log

    (signal_days, recruitment_days, cell_days, basal_synthesis, boost, deposited, gain, repair_loss, immature_days,
     matured, half_life, burst_days, clearance, fragmented_at_50, photo_fragments, loss_a_year, menopause_loss,
     photo_loss, water_hours, channel_hours, elderly, _, _, excess_days, lasting_share, lasting_days,
     age, female, photodamage) = draw[:29].tolist()
    a_year = 365.25
    after_menopause = female and 51 <= age < 61
    loss = (loss_a_year * (1 + (photo_loss - 1) * photodamage) + (menopause_loss if after_menopause else 0)) / a_year
    fragmented = min(0.9, fragmented_at_50 * age / 50 * (1 + (photo_fragments - 1) * photodamage))
    growth = 1 / (max(age, 1) * a_year)
    capacity = max(0.6, 1 - repair_loss * max(0, age - 25))
    slowing = 1 + (elderly - 1) * max(0, min(90, age) - 25) / (77 - 25)
    turnover = log(2) / (half_life * a_year)
    layers = []
    share = 1.0
    for layer in range(3):
        layers.append((7 * layer, basal_synthesis * boost * deposited * capacity * share, clearance * share / burst_days))
        share *= gain
    immature = 1 / immature_days
    maturing = matured * immature
    channel, water = 24 * log(2) / (channel_hours * slowing), 24 / (water_hours * slowing)

    def call(y, day):
        y = y.tolist()
        basal = (turnover - loss) * exp(-loss * day)
        fragmenting = (turnover - loss + growth) * fragmented * exp((growth - loss) * day)
        into = []
        for at, deposition, clearing in layers:
            s, r, a, p, c3, c1, f = y[at:at + 7]
            synthesis = basal + maturing * c3
            cleared = clearing * p * f
            into += (
                -s / signal_days,
                s / signal_days - r / recruitment_days,
                r / recruitment_days - a / cell_days,
                -p / burst_days,
                deposition * a - immature * c3,
                synthesis - turnover * c1 - cleared * c1,
                (fragmenting - f * synthesis) / c1 - cleared * (1 - f),
            )
        g, fading, last, channel_open, water_open = y[21:26]
        into += (
            -g / signal_days,
            (1 - lasting_share) * g / signal_days - fading / excess_days,
            lasting_share * g / signal_days - last / lasting_days,
            -channel * channel_open,
            -water * water_open,
        )
        return into

    return call


rate, jacobian = capsule("rate"), capsule("jacobian")
solvers = {
    "c": solve_c,
    "c-band": solve_c,
    "ctypes": lambda draw, into: solve_with_odeint(draw, into, ctypes_rate),
    "python": lambda draw, into: solve_with_odeint(draw, into, python_rate),
}
solve = solvers[method]
answers = numpy.zeros((len(draws), len(days), answer_length))
for draw, into in zip(draws, answers):
    solve(draw, into)
start = time.process_time()
courses = 0
while (spent := time.process_time() - start) < seconds:
    solve(draws[courses % len(draws)], answers[courses % len(draws)])
    courses += 1
print(f"{1e6 * spent / courses:.6f}")
answers.tofile(answers_path)
