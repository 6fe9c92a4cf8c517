# SPDX-License-Identifier: GPL-3.0-or-later

# spillway_room(<name> SOURCES a.cpp b.cpp … LINK <targets>)
# One room of core/ is one static library, spillway_<name>. LINK names the rooms to its left (see core/README.md) and
# outside libraries; the include-direction test holds the sources to the same order.
function(spillway_room name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(spillway_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(spillway_${name} PUBLIC spillway_options Qt6::Core ${ARG_LINK})
endfunction()

# spillway_test(<name> [LABEL unit|property|integration] SOURCES … LINK …)
# A Qt Test program; ctest runs it without a display and without a network. The global property SPILLWAY_INTEGRATION_TESTS
# lists those of label integration: they start threads, and the tsan preset builds and runs them alone.
function(spillway_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES ${name}.cpp)
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Test)
    if(TARGET spillway_test_headers)
        # Compiled with the same Qt modules; a compiler that cannot take the header as it is reads its text.
        target_link_libraries(${name} PRIVATE Qt6::Network)
        target_compile_options(${name} PRIVATE $<TARGET_PROPERTY:spillway_test_headers,INTERFACE_COMPILE_OPTIONS>)
        target_precompile_headers(${name} REUSE_FROM spillway_test_headers)
        set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(ARG_LABEL STREQUAL "integration")
        set_property(GLOBAL APPEND PROPERTY SPILLWAY_INTEGRATION_TESTS ${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=spillway.*=false;UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0:ignore_noninstrumented_modules=1")
endfunction()
