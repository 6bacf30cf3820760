# The project's own warnings. Set on the directory, not target by target, because the target that verifies the headers
# is made by CMake after every list file was read and cannot be reached otherwise.
if(MSVC)
    add_compile_options(/W4 /permissive-)
else()
    add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion)
endif()
if(ALKALOID_WERROR)
    add_compile_options($<IF:$<BOOL:${MSVC}>,/WX,-Werror>)
endif()
