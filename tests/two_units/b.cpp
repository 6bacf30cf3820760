#include "shared.hpp"

seen_by_b ask_b() {
    return {shared::course(), alkaloid::version, &shared::model, &alkaloid::mitragynine::model, &alkaloid::central};
}
