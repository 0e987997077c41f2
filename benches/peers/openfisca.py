"""The same workload on openfisca-core: one household at a time, and many at once in arrays."""

import json
import sys
import time

started = time.perf_counter()

import numpy  # noqa: E402
from openfisca_core import entities, periods, simulations, taxbenefitsystems, variables  # noqa: E402

RULES = [(1400 + 100 * i, 5000 + 500 * i, 1000 * i) for i in range(20)]
GRANTED = 13
MONTH = periods.MONTH if hasattr(periods, "MONTH") else periods.DateUnit.MONTH
PERIOD = "2026-07"

Person = entities.build_entity(key="person", plural="persons", label="Person", is_person=True)


def fact(name, kind):
    return type(name, (variables.Variable,), {
        "value_type": kind, "entity": Person, "definition_period": MONTH, "label": name,
    })


def rule(i, c1, c2, c3):
    def formula(person, period):
        enough = (person("assets", period) < c2) + (person("debts", period) > c3)
        home = person("single", period) + (person("children", period) > 0)
        grown = person("age", period) >= 18
        return person("lives_here", period) * grown * (person("income", period) < c1) * enough * home

    return type(f"rule{i}", (variables.Variable,), {
        "value_type": bool, "entity": Person, "definition_period": MONTH, "label": f"rule {i}", "formula": formula,
    })


system = taxbenefitsystems.TaxBenefitSystem([Person])
FACTS = {"lives_here": bool, "age": int, "income": float, "assets": float, "debts": float, "single": bool,
         "children": int, "tenant": bool}
for name, kind in FACTS.items():
    system.add_variable(fact(name, kind))
for i, (c1, c2, c3) in enumerate(RULES):
    system.add_variable(rule(i, c1, c2, c3))


def assess(turn, count):
    """Grants of `count` households whose incomes begin at the one of `turn`."""
    turns = (numpy.arange(count) + turn) % 50
    simulation = simulations.SimulationBuilder().build_default_simulation(system, count=count)
    values = {"lives_here": True, "age": 34, "income": 2000.0 + turns, "assets": 4000.0, "debts": 12000.0,
              "single": True, "children": 2, "tenant": True}
    for name, value in values.items():
        simulation.set_input(name, PERIOD, numpy.broadcast_to(value, count).astype(FACTS[name]))
    return sum(int(simulation.calculate(f"rule{i}", PERIOD).sum()) for i in range(len(RULES)))


def round_of(seconds, count):
    begin, done = time.perf_counter(), 0
    while (elapsed := time.perf_counter() - begin) < seconds:
        if assess(done, count) != GRANTED * count:
            raise SystemExit(f"{name}: not {GRANTED} rules grant for each")
        done += count
    return done / elapsed


def say(**result):
    print(json.dumps(result), flush=True)


count = int(sys.argv[1])
assert assess(0, 1) == GRANTED, assess(0, 1)
name = "openfisca-core 46.0.1" + (f", {count} at once" if count > 1 else "")
say(name=name, cold_ms=(time.perf_counter() - started) * 1000)
for line in sys.stdin:
    say(name=name, per_second=round_of(float(line.split()[1]), count))
