"""Checks forms/*/form.json against forms/form.schema.json, and the schema against broken forms.

validate_forms.py SOURCES, where SOURCES is the folder with forms/ and tests/. Exits with 77, which
CTest takes for a test that was skipped, where python3-jsonschema is not installed.
"""
import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed.")
    sys.exit(77)

# What only the program can see: whether names are there, and there once, whether columns and widths
# fit together, and of what a total is made.
UNSEEN = {
    "cell_twice", "check_of_unknown_cell", "check_of_unknown_row", "check_of_unknown_whole", "column_twice",
    "deadline_on_no_day", "headings_nested_too_deeply", "help_without_cells", "key_twice",
    "message_of_a_check_with_unknown_place", "message_with_unknown_place", "person_not_printed", "row_twice",
    "rule_after_unknown_rule", "rule_except_unknown_row", "rule_for_unknown_column", "rule_of_unknown_table",
    "rule_with_parts_of_nothing", "rule_with_unknown_address", "rule_with_unknown_name",
    "rule_with_unknown_name_in_condition", "rule_with_unknown_name_of_last_year", "rule_without_cells",
    "section_of_check_unknown", "section_of_unknown_table", "section_twice", "spans_of_blocks_differ",
    "table_twice", "table_without_section", "total_of_a_difference", "total_of_itself", "total_of_last_year",
    "rule_years_backwards", "table_in_two_sections", "total_of_several", "total_of_unlike_units", "totals_in_a_circle", "widths_too_few", "years_backwards",
}


def faults(validator, file):
    try:
        description = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        return [f"{file}: {error}"]
    return [f"{file}: {error.json_path}: {error.message}" for error in validator.iter_errors(description)]


def main(sources):
    schema = json.loads((sources / "forms/form.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    forms = sorted(sources.glob("forms/*/form.json"))
    wrong = [fault for form in forms for fault in faults(validator, form)]
    broken = sorted(sources.glob("tests/broken/*.json"))
    for file in broken:
        is_sound = not faults(validator, file)
        if is_sound != (file.stem in UNSEEN | {"sound"}):
            wrong.append(f"{file}: the schema {'accepts' if is_sound else 'refuses'} it.")
    print("\n".join(wrong) or f"{len(forms)} forms are sound, {len(broken)} broken ones are known.")
    return 1 if wrong or not forms or not broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
